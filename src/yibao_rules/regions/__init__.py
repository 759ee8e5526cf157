"""The rules, one file a place, mirroring the tree of divisions."""
