"""The shapes in which a text prints a figure, one module each: at a metric noun, behind a verb, in a row, in brackets."""
