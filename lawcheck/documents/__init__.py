"""Files of any format in, a ``Document`` out: paragraphs with their places, metadata, remarks."""
