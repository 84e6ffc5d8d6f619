"""What a store holds and which of its reports share text: terminal, JSON, a picture."""
