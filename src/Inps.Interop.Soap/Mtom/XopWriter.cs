using System.Xml;

namespace Inps.Interop.Soap.Mtom;

/// <summary>
/// Passes everything on to another writer, except binary content: that becomes an attachment, and an Include takes its place (XOP 1.0 §3.1). Content
/// that is a stream, opened when the message is sent, is given by <see cref="WriteValue(IStreamProvider)"/>.
/// </summary>
/// <param name="inner">Writes the envelope; it stays open.</param>
/// <param name="minimum">Binary content shorter than this stays in the envelope, in base64.</param>
/// <param name="add">Takes the bytes, which are not copied, and names them.</param>
internal sealed class XopWriter(XmlWriter inner, int minimum, Func<MtomSegment, string> add) : XmlDictionaryWriter
{
    private bool optimized;

    public override XmlWriterSettings? Settings => inner.Settings;

    public override WriteState WriteState => inner.WriteState;

    public override string? XmlLang => inner.XmlLang;

    public override XmlSpace XmlSpace => inner.XmlSpace;

    /// <exception cref="InvalidOperationException">The content of one element comes in several pieces: it is to be written at once.</exception>
    public override void WriteBase64(byte[] buffer, int index, int count)
    {
        if (count < minimum)
        {
            inner.WriteBase64(buffer, index, count);
            return;
        }

        Include(new MtomSegment(buffer.AsMemory(index, count)));
    }

    public override void WriteValue(IStreamProvider value) => Include(new MtomSegment(value));

    public override void WriteEndElement()
    {
        optimized = false;
        inner.WriteEndElement();
    }

    public override void WriteFullEndElement()
    {
        optimized = false;
        inner.WriteFullEndElement();
    }

    public override void Flush() => inner.Flush();

    public override string? LookupPrefix(string ns) => inner.LookupPrefix(ns);

    public override void WriteCData(string? text) => inner.WriteCData(text);

    public override void WriteCharEntity(char ch) => inner.WriteCharEntity(ch);

    public override void WriteChars(char[] buffer, int index, int count) => inner.WriteChars(buffer, index, count);

    public override void WriteComment(string? text) => inner.WriteComment(text);

    public override void WriteDocType(string name, string? pubid, string? sysid, string? subset) => inner.WriteDocType(name, pubid, sysid, subset);

    public override void WriteEndAttribute() => inner.WriteEndAttribute();

    public override void WriteEndDocument() => inner.WriteEndDocument();

    public override void WriteEntityRef(string name) => inner.WriteEntityRef(name);

    public override void WriteProcessingInstruction(string name, string? text) => inner.WriteProcessingInstruction(name, text);

    public override void WriteRaw(char[] buffer, int index, int count) => inner.WriteRaw(buffer, index, count);

    public override void WriteRaw(string data) => inner.WriteRaw(data);

    public override void WriteStartAttribute(string? prefix, string localName, string? ns) => inner.WriteStartAttribute(prefix, localName, ns);

    public override void WriteStartDocument() => inner.WriteStartDocument();

    public override void WriteStartDocument(bool standalone) => inner.WriteStartDocument(standalone);

    public override void WriteStartElement(string? prefix, string localName, string? ns) => inner.WriteStartElement(prefix, localName, ns);

    public override void WriteString(string? text) => inner.WriteString(text);

    public override void WriteSurrogateCharEntity(char lowChar, char highChar) => inner.WriteSurrogateCharEntity(lowChar, highChar);

    public override void WriteWhitespace(string? ws) => inner.WriteWhitespace(ws);

    private void Include(MtomSegment content)
    {
        if (optimized)
        {
            throw new InvalidOperationException("The binary content of an element is written at once.");
        }

        optimized = true;
        inner.WriteStartElement("xop", XopNames.Include, XopNames.Namespace);
        inner.WriteAttributeString(XopNames.Href, MimeContentId.ToAddress(add(content)));
        inner.WriteEndElement();
    }
}
