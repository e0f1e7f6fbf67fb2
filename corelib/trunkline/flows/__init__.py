"""What calls mean, each written once for every world, and the two drivers that run it."""
