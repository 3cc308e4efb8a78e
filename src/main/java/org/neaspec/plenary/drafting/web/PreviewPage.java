package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.neaspec.plenary.web.Choice;

/**
 * The programme as somebody else sees it.
 *
 * @param whose whose view it is and of what, in words
 * @param page what that reader would be shown
 * @param absent rows that this reader learns nothing of
 * @param reduced rows of which this reader learns only that they are, or when
 */
record PreviewPage(
        String slug,
        String title,
        String path,
        String whose,
        Object page,
        List<Choice> readers,
        List<Choice> states,
        List<Choice> editions,
        List<String> absent,
        List<String> reduced) {}
