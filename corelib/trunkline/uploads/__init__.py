"""Request bodies other than JSON: files in every form, and multipart bodies."""
