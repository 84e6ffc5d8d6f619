"""A language server: drafts and rule packs are judged while somebody types them.

``drafts`` and ``packs`` say what is wrong with a text and what helps, in lines and columns of
the text; ``server`` speaks the protocol (pygls, an extra: ``lawcheck[lsp]``).
"""
