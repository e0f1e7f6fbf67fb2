"""Request bodies that are more than JSON: files in every form, and multipart bodies."""
