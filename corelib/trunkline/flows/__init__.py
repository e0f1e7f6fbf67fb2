"""What calls mean, each written once for every world."""
