"""The judge: inputs, expectations, verdicts."""
