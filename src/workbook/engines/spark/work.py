"""What the session of this process does now, as Spark's own status tracker tells it."""

import sys

from ..work import Work


def now() -> Work | None:
    """The stages that run, and their tasks; None where no job runs. Nothing is imported or started to look."""
    known = getattr(sys.modules.get("pyspark.core.context"), "SparkContext", None)
    context = known and known._active_spark_context
    if context is None or context._jsc is None:
        return None
    tracker = context.statusTracker()
    stages = [found for each in tracker.getActiveStageIds() if (found := tracker.getStageInfo(each))]
    if not stages:
        return None
    said = ", ".join(f"stage {each.stageId}" for each in sorted(stages, key=lambda each: each.stageId))
    return Work(said, sum(each.numCompletedTasks for each in stages), sum(each.numTasks for each in stages))
