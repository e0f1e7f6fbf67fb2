"""Assign every type to a module of `types`.

A component with a public name gets its own module, in up to two forms: a model for responses and a
dictionary for requests. Every other object becomes a nested type of the module that uses it, named
after its place there.
"""

from __future__ import annotations

from codegen.model import NULL, Choice, ListOf, MapOf, Named, Record, Reference, Shape, is_plain
from codegen.names import Corrections
from codegen.naming import Declared, Mode, Module
from codegen.place_types import Placing
from codegen.spec import Document


class Layout:
    """All modules of `types`, which grow with the types that operations use."""

    def __init__(self, document: Document, corrections: Corrections) -> None:
        self.document = document
        self.corrections = corrections
        self.modules: dict[str, Module] = {}
        self.component_at: dict[Named, str] = {}
        self.public = corrections.public(set(document.components))
        parts = [one for one in self.public if "." in one]
        # Deepest first: a lifted part becomes a reference, which hides the places within it.
        for place in sorted(parts, key=lambda one: -one.count(".")):
            document.lift(place)
        self._queue: list[tuple[str, Mode]] = []
        self._seen: set[tuple[str, Mode]] = set()

    # -- components with a public name ---------------------------------------------------

    def named(self, component: str, mode: Mode) -> Named | None:
        """Return the public type of a component and schedule its module, or None if it has none."""
        public = self.public.get(component)
        if public is None:
            return None
        name, package = public.name, public.package
        if mode == "request":
            if package == "shared":
                package = "shared_params"
            elif self._has_records(Reference(component)):
                name = f"{name}Param"
            else:
                mode = "answer"
        if (component, mode) not in self._seen:
            self._seen.add((component, mode))
            self._queue.append((component, mode))
        named = Named(self.corrections.module(package, name), name)
        self.component_at[named] = component
        return named

    def may_be_null(self, shape: Reference) -> bool:
        """Whether the component of a public name allows null, which the type itself leaves out."""
        resolved = self.document.resolve(shape)
        return isinstance(resolved, Choice) and NULL in resolved.members

    def component_of(self, module: str) -> str:
        """Return the component of a public module, or an empty text for types of one operation."""
        found = (
            component for named, component in self.component_at.items() if named.module == module
        )
        return next(found, "")

    def is_main(self, named: Named) -> bool:
        """Whether this is the main type of its module, which the package exports by name."""
        return named.module in self.modules and self.modules[named.module].main == named.name

    def is_plain(self, named: Named) -> bool:
        """Whether this is an alias of texts and numbers, not a class."""
        module = self.modules.get(named.module)
        declared = module.declared.get(named.name) if module else None
        return declared is not None and is_plain(declared.type)

    def finish(self) -> None:
        """Declare the scheduled components, and those that they refer to."""
        while self._queue:
            component, mode = self._queue.pop(0)
            named = self.named(component, mode)
            assert named is not None
            self.declare(named, Reference(component), mode)

    def _add_aliases(self) -> None:
        """Declare the old names of public types."""
        for one, other in self.corrections.table.get("aliases", {}).get("names", {}).items():
            path, _, name = one.partition(":")
            target = Named(*other.split(":"))
            mode = self.modules[target.module].mode
            module = self.modules.setdefault(path, Module(path, name, mode))
            module.declared[name] = Declared(name, mode, type=target)

    def finish_all(self) -> None:
        """Declare all scheduled, listed and public components, then the aliases."""
        self.finish()
        also = self.corrections.table.get("also", {})
        for component in also.get("request", ()):
            self.named(component, "request")
        for component in also.get("answer", ()):
            self.named(component, "answer")
        self.finish()
        reached = {component for component, _ in self._seen}
        for component in self.public:
            if component not in reached:
                self.named(component, "answer")
        self.finish()
        self._add_aliases()

    def declare(self, named: Named, shape: Shape, mode: Mode) -> None:
        """Declare `shape` under its name in the module of `named`."""
        Placing(self, self.module(named, mode), mode).root(named.name, shape)

    def module(self, named: Named, mode: Mode) -> Module:
        """Return the module of a main type, and create it if necessary."""
        return self.modules.setdefault(named.module, Module(named.module, named.name, mode))

    def _has_records(self, shape: Shape, seen: frozenset[str] = frozenset()) -> bool:
        """Whether the form for requests may differ from the form for responses."""
        if isinstance(shape, Reference):
            if shape.component in seen:
                return True
            inner = self.document.component(shape.component)
            return self._has_records(inner, seen | {shape.component})
        if isinstance(shape, Choice):
            members = [member for member in shape.members if member != NULL]
            return len(members) > 1 or self._has_records(members[0], seen)
        return isinstance(shape, Record | ListOf | MapOf)
