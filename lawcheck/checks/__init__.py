"""One rule and one ``Case`` in, findings out. One small module for each kind of rule."""
