package org.cocrear.plans;

import java.util.List;

/**
 * The law profile of a plan: what people may ask of their data, and by when (M38).
 *
 * @param responsible who answers for the data
 * @param basis the law, as citizens read it
 * @param purpose what the data is for
 * @param accessDays days within which somebody sees what is held of them
 * @param erasureDays days within which it is erased
 * @param retentionMonths months after which what is personal is removed
 * @param processors companies through whose hands messages pass
 */
public record Law(
    String responsible,
    String basis,
    String purpose,
    int accessDays,
    int erasureDays,
    int retentionMonths,
    List<String> processors) {}
