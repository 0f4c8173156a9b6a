"""What is not told after all: denied, supposed, wished for, undone, or said of somebody else than it seems."""
