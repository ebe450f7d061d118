/*
 * html5lib_names.h - names of SVG and MathML as the standard writes them.
 *
 * Our tree keeps all names in lower case, prefixes and all, since nothing that
 * reads content needs more; html5lib's tests want "foreignObject" and "xlink href".
 * Source: HTML Living Standard, 13.2.6.1 and 13.2.6.5 ("adjust SVG attributes" and the like).
 */
#ifndef UNIT_HTML5LIB_NAMES_H
#define UNIT_HTML5LIB_NAMES_H

#include "html/tree.h"

static const char *const svg_elements[] = {
	"altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform",
	"clipPath", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite",
	"feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
	"feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
	"feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
	"feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "foreignObject", "glyphRef",
	"linearGradient", "radialGradient", "textPath",
};

static const char *const svg_attributes[] = {
	"attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits",
	"diffuseConstant", "edgeMode", "filterUnits", "glyphRef", "gradientTransform",
	"gradientUnits", "kernelMatrix", "kernelUnitLength", "keyPoints", "keySplines", "keyTimes",
	"lengthAdjust", "limitingConeAngle", "markerHeight", "markerUnits", "markerWidth",
	"maskContentUnits", "maskUnits", "numOctaves", "pathLength", "patternContentUnits",
	"patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha",
	"preserveAspectRatio", "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur",
	"requiredExtensions", "requiredFeatures", "specularConstant", "specularExponent",
	"spreadMethod", "startOffset", "stdDeviation", "stitchTiles", "surfaceScale",
	"systemLanguage", "tableValues", "targetX", "targetY", "textLength", "viewBox", "viewTarget",
	"xChannelSelector", "yChannelSelector", "zoomAndPan",
};

static const char *const mathml_attributes[] = { "definitionURL" };

/* With the blank that the tests have for the colon. */
static const char *const spaced_attributes[] = {
	"xlink actuate", "xlink arcrole", "xlink href", "xlink role", "xlink show", "xlink title",
	"xlink type", "xml lang", "xml space", "xmlns xlink",
};

static struct slice as_in(struct slice name, const char *const *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_ieq(name, slice_z(rows[i])))
			return slice_z(rows[i]);
	return name;
}

static struct slice element_name(const struct html_node *n)
{
	return n->ns == HTML_NS_SVG ? as_in(n->text, svg_elements, N_ELEMS(svg_elements)) : n->text;
}

static struct slice attribute_name(const struct html_node *n, struct slice name)
{
	if (n->ns == HTML_NS_HTML)
		return name;
	for (size_t i = 0; i < N_ELEMS(spaced_attributes); i++) {
		struct slice row = slice_z(spaced_attributes[i]);
		size_t at = slice_chr(row, ' ');
		if (name.len == row.len && name.p[at] == ':' &&
		    slice_eq(slice_first(name, at), slice_first(row, at)) &&
		    slice_eq(slice_from(name, at + 1), slice_from(row, at + 1)))
			return row;
	}
	return n->ns == HTML_NS_SVG ? as_in(name, svg_attributes, N_ELEMS(svg_attributes)) :
		as_in(name, mathml_attributes, N_ELEMS(mathml_attributes));
}

#endif
