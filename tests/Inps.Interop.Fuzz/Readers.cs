using System.Buffers;
using System.Xml;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Fuzz;

/// <summary>The readers that meet the bytes of strangers. Each takes any bytes; whatever it throws is a finding.</summary>
internal static class Readers
{
    public static readonly IReadOnlyDictionary<string, Action<byte[]>> All = new Dictionary<string, Action<byte[]>>
    {
        ["envelope"] = ReadEnvelope,
        ["busta"] = ReadBusta,
        ["wss"] = VerifySignature,
    };

    private static readonly FaultStyle Style = new("urn:f", "f");
    private static readonly XmlLimits Limits = new() { MaxCharacters = 100_000 };
    private static readonly SoapMediaType[] MediaTypes = [new(SoapVersion.Soap12, null, null), new(SoapVersion.Soap11, null, "utf-8")];
    private static readonly HashSet<(string Namespace, string LocalName)> Understood = [("http://inps.it/", "Identity"), WssNames.Security];
    private static readonly SecurityRequirements Everything = SecurityRequirements.IntegritySoap01WithId.WithHeaders(("http://inps.it/", "Identity"));
    private static readonly MessageVerifier Verifier = new(new AnyCertificate(), new CorpusTime(), SecurityTolerances.Default);

    /// <summary>What is accepted can be read to its end; what is refused can be told.</summary>
    private static void ReadEnvelope(byte[] bytes)
    {
        foreach (var mediaType in MediaTypes)
        {
            switch (EnvelopeReader.Read(bytes, mediaType, Limits, Understood))
            {
                case EnvelopeResult.Ok ok:
                    using (ok.Message)
                    {
                        ReadToEnd(ok.Message);
                    }

                    break;
                case EnvelopeResult.Refused refused:
                    FaultWriter.Write(new ArrayBufferWriter<byte>(), mediaType.Version, refused.Failure, Style);
                    break;
            }
        }
    }

    private static void ReadBusta(byte[] bytes)
    {
        if (BustaReader.Read(bytes, null, Limits) is BustaResult.NonRiconosciuta refused)
        {
            FaultWriter.Write(new ArrayBufferWriter<byte>(), SoapVersion.Soap11, refused.Failure, Style);
        }
    }

    /// <summary>Nobody here can sign, so what is verified is what the corpus holds: its Body says so.</summary>
    private static void VerifySignature(byte[] bytes)
    {
        foreach (var mediaType in MediaTypes)
        {
            if (EnvelopeReader.Read(bytes, mediaType, Limits, Understood) is not EnvelopeResult.Ok ok)
            {
                continue;
            }

            using var message = ok.Message;
            switch (Verifier.Verify(message, Everything, [Corpus.To]))
            {
                case SecurityResult.Verified verified when verified.Message.MessageId != Corpus.MessageId || Text(message) != Corpus.Content:
                    throw new InvalidOperationException("A message that nobody signed was verified.");
                case SecurityResult.Refused refused:
                    FaultWriter.Write(new ArrayBufferWriter<byte>(), mediaType.Version, refused.Failure, Style);
                    break;
            }
        }
    }

    private static string Text(SoapMessage message)
    {
        using var body = message.OpenBody();
        return body.ReadElementContentAsString();
    }

    private static void ReadToEnd(SoapMessage message)
    {
        using var reader = message.OpenBody();
        var end = reader.Depth;
        while (reader.Read() && (reader.Depth > end || reader.NodeType != XmlNodeType.EndElement))
        {
            while (reader.MoveToNextAttribute())
            {
                reader.ReadAttributeValue();
            }
        }
    }
}
