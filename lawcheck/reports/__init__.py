"""A ``Document`` in, a ``Report`` out: what the document says it is, its outline, its mandated parts."""
