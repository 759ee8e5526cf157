"""The benefits, one file each: how each is computed from the rules of a place."""
