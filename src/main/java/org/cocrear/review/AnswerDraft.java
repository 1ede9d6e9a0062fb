package org.cocrear.review;

import org.jspecify.annotations.Nullable;

/** An answer as it was typed or posted, right or wrong. */
record AnswerDraft(
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable String area,
    @Nullable String influence) {}
