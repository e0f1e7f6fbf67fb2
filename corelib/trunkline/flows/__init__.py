"""The flows of a call, each written once for every world, and the two drivers that run them."""
