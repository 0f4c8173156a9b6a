"""`python -m interlock.cli` is `interlock`."""

from interlock.cli.main import main

main()
