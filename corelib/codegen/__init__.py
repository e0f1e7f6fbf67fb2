"""Generate `trunkline/resources` and `trunkline/types` from the OpenAPI document."""
