"""The configuration of Sphinx. `docs.site.staging` writes the pages that it reads."""

from __future__ import annotations

import ast
import sys
from importlib import import_module
from importlib.metadata import version as version_of

from docs.site.chapters import CHAPTERS
from docs.site.signatures import tree_of

project = "trunkline"
author = "The trunkline authors"
copyright = author  # noqa: A001  # Sphinx's name
version = release = version_of("trunkline")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence"]
smartquotes = False

default_role = "code"  # docstrings have names between single backticks
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
suppress_warnings = ["ref.python"]  # a type of a docstring may have several homes
toc_object_entries = False
napoleon_numpy_docstring = False
napoleon_use_ivar = False
napoleon_attr_annotations = True

html_theme = "furo"
html_title = f"trunkline {version}"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_use_index = False
html_domain_indices = False
html_copy_source = False
html_show_sphinx = False
html_last_updated_fmt = None
pygments_style = "default"
pygments_dark_style = "github-dark"


def _import_names_of_types(module: str) -> None:
    """Import what a module imports for type checkers only: msgspec evaluates annotations."""
    import_module(module)
    blocks = [node.body for node in tree_of(module).body if isinstance(node, ast.If)]
    for one in (one for block in blocks for one in block if isinstance(one, ast.ImportFrom)):
        home = import_module(one.module or "")
        for alias in one.names:
            value = getattr(home, alias.name)
            vars(sys.modules[module]).setdefault(alias.asname or alias.name, value)


def _modules() -> set[str]:
    """Return the modules of the classes that the reference documents, and of their bases."""
    documented = ((module, names) for one in CHAPTERS for module, names in one.names.items())
    values = (
        getattr(import_module(module), name)
        for module, names in documented
        for name in (names.split() or import_module(module).__all__)
    )
    bases = {base for value in values if isinstance(value, type) for base in value.__mro__}
    return {base.__module__ for base in bases if base.__module__.startswith("trunkline")}


for _module in sorted(_modules()):
    _import_names_of_types(_module)
