namespace Inps.Interop.Soap.Xml;

/// <summary>The encodings every XML processor must read (XML 1.0 §4.3.3), and no other.</summary>
internal enum DocumentEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
}
