"""What authors of chapters use, and no learner: the proof of an exercise."""
