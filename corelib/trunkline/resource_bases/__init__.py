"""The helpers of resources, written by hand: bases of the generated classes."""
