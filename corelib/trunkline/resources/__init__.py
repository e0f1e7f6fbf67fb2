"""The API's resources, one module each, loaded on first use."""
