/** Surveys that were written as an XLSForm, as KoboToolbox and ODK know it, become flows. */
@NamedInterface("xlsform")
@NullMarked
package org.cocrear.surveys.xlsform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
