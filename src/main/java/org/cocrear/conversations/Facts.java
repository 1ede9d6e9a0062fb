package org.cocrear.conversations;

import java.util.List;
import java.util.Map;

/**
 * What a flow may know of the plan and the person, as values.
 *
 * @param texts labels of the fixed options of the flow, by message key, in the person's language
 * @param values facts to branch on and to say: {@code phase}, {@code channel}, {@code window} …
 * @param lists options from the plan: {@code axes}, {@code commitments}, {@code surveys}
 */
public record Facts(
    Map<String, String> texts, Map<String, String> values, Map<String, List<Choice>> lists) {}
