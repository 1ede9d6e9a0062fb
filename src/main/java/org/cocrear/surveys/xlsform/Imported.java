package org.cocrear.surveys.xlsform;

import java.util.List;
import org.cocrear.conversations.authoring.FlowSource;

/**
 * A form that became a flow.
 *
 * @param rows rows of the sheet {@code survey} that ask or say something
 * @param carried those that the flow asks or says
 * @param remarks all that is otherwise than in the form, by cell
 */
public record Imported(FlowSource source, int rows, int carried, List<Remark> remarks) {}
