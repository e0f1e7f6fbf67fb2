"""The files of the plugin `replay`: exchanges as lines of JSON, without secrets."""
