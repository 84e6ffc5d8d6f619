"""Reports kept to compare with: gathering them, the store, what a report shares with it."""
