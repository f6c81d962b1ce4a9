"""The learner's copies of the notebooks: `handout` makes, updates and resets them; `merge` decides what they hold."""
