"""What a learner calls and keeps."""
