"""Makes the reduced fonts of the receipts: reduce.py FULL.ttf REDUCED.ttf (needs fontTools)."""
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Latin with all its extensions, Greek, Cyrillic, punctuation, currencies, the replacement character.
RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2BC, 0x2BC), (0x2C6, 0x2DD), (0x300, 0x345), (0x370, 0x45F), (0x490, 0x491),
    (0x1E00, 0x1EFF), (0x2010, 0x2044), (0x20A0, 0x20BF), (0x2116, 0x2116), (0x2122, 0x2122), (0xFFFD, 0xFFFD),
]

font = TTFont(sys.argv[1])

# Composite glyphs become simple ones: PdfPig cuts the last byte of a composite that carries no instructions.
glyphs = font.getGlyphSet()
for name in font.getGlyphOrder():
    if font["glyf"][name].isComposite():
        recording = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(pen)
        font["glyf"][name] = pen.glyph()

options = Options()
options.hinting = False
options.notdef_outline = True
options.layout_features = []
options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "MATH", "gasp", "kern"]
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.name_languages = [0x409]
subsetter = Subsetter(options)
subsetter.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)])
subsetter.subset(font)
font.save(sys.argv[2])

# PdfPig wants a width of its own for every glyph, so none may be left out as "the same as the last".
saved = TTFont(sys.argv[2])
assert saved["hhea"].numberOfHMetrics == saved["maxp"].numGlyphs, "the last two glyphs have the same width"
