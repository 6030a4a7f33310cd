using System.Buffers;
using System.Text;
using System.Xml;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Envelope;

/// <summary>Writes envelopes in UTF-8, without a byte order mark and without an XML declaration.</summary>
public static class SoapEnvelopeWriter
{
    internal const string Prefix = "soap";

    internal static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        // Replace, the default, would turn a line feed of the data into that of the machine.
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    /// <summary>Writes an envelope.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="version">The version to write.</param>
    /// <param name="state">Passed to both functions, so that they need not capture anything.</param>
    /// <param name="headers">Writes the header blocks; null for an envelope without Header.</param>
    /// <param name="body">Writes the child element of the Body.</param>
    /// <exception cref="ArgumentException">A function wrote a character that XML does not allow.</exception>
    public static void Write<TState>(
        IBufferWriter<byte> output, SoapVersion version, TState state, Action<XmlWriter, TState>? headers, Action<XmlWriter, TState> body)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var stream = new BufferWriterStream(output);
        Write(stream, version, state, headers, body);
    }

    /// <summary>The same into a stream, which stays open.</summary>
    public static void Write<TState>(
        Stream output, SoapVersion version, TState state, Action<XmlWriter, TState>? headers, Action<XmlWriter, TState> body)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(body);
        var soap = SoapNames.NamespaceOf(version);
        using var writer = XmlWriter.Create(output, Settings);
        writer.WriteStartElement(Prefix, "Envelope", soap);
        if (headers is not null)
        {
            writer.WriteStartElement(Prefix, "Header", soap);
            headers(writer, state);
            writer.WriteEndElement();
        }

        writer.WriteStartElement(Prefix, "Body", soap);
        body(writer, state);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Writes an envelope with functions that know their data.</summary>
    public static void Write(IBufferWriter<byte> output, SoapVersion version, Action<XmlWriter>? headers, Action<XmlWriter> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Write(
            output,
            version,
            (headers, body),
            headers is null ? null : static (writer, functions) => functions.headers!(writer),
            static (writer, functions) => functions.body(writer));
    }
}
