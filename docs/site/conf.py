"""The configuration of Sphinx. `docs.site.staging` writes the pages that it reads."""

from __future__ import annotations

from importlib.metadata import version as version_of

project = "trunkline"
author = "The trunkline authors"
copyright = author  # noqa: A001  # Sphinx's name
version = release = version_of("trunkline")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence"]
nitpick_ignore_regex = [("py:.*", ".*")]  # types of signatures are texts, not links

default_role = "code"  # docstrings have names between single backticks
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
toc_object_entries = False
napoleon_numpy_docstring = False
napoleon_use_ivar = False
napoleon_attr_annotations = True

html_theme = "furo"
html_title = f"trunkline {version}"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_last_updated_fmt = None
pygments_style = "default"
pygments_dark_style = "github-dark"
