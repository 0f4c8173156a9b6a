# Shortcuts for the tools of the active environment; CONTRIBUTING.md says how to set one up.
.PHONY: anchors check fix test neo4j docs build

check:
	ruff format --check && ruff check && mypy && lint-imports && pytest -n 2

fix:
	ruff format && ruff check --fix

test:
	pytest -m "not neo4j and not browser"

neo4j:
	pytest -n 2 -m neo4j

docs:
	interlock schema --format md -o docs/schema.md && interlock sources --pages docs/sources && interlock analyse list --pages docs/analyses && interlock query list --pages docs/queries && jupytext --update --to notebook notebooks/*.py

anchors:
	python docs/scripts/anchors.py

build:
	pyproject-build
