/** Making and measuring models: corpus, training, evaluation, the command line. */
@NamedInterface("authoring")
@NullMarked
package org.cocrear.nlp.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
