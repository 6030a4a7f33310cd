using System.Buffers;
using System.Xml;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Writes a typed answer once, in the SOAP version of its request; receipts and documents beside the envelope where the caller takes packages.</summary>
internal static class AnswerWriter
{
    public static HostAnswer Write(Call call, IMessaggio risposta)
    {
        var message = call.Message.Value;
        var addressing = WsAddressing.ForAnswer(
            message.Addressing, call.Operation.Value.ResponseAction(call.Servizio), $"urn:uuid:{call.IdTransazione:D}");
        var answer = new Contenuto(addressing, call.Busta.ValueOrNull?.Risposta, risposta);

        // A signed answer is one envelope: its digests are those of what travels.
        if (call.WantsPackage && !call.Sigillo.IsFilled)
        {
            var package = MtomMessage.Write(message.Version, action: null, minimum: 1, answer, answer.HasHeaders ? WriteHeaders : null, WriteBody);
            return new HostAnswer(200, package.ContentType, package.ToArray(), []);
        }

        var buffer = new ArrayBufferWriter<byte>(2048);
        SoapEnvelopeWriter.Write(buffer, message.Version, answer, answer.HasHeaders ? WriteHeaders : null, WriteBody);
        var envelope = call.Sigillo.ValueOrNull is { } seal ? seal.Sign(buffer.WrittenMemory) : buffer.WrittenMemory;
        return new HostAnswer(200, SoapMediaType.ContentTypeOf(message.Version), envelope, []);
    }

    private static void WriteHeaders(XmlWriter writer, Contenuto state)
    {
        if (state.Busta is { } busta)
        {
            BustaWriter.Write(writer, busta);
        }

        if (state.Addressing is { } addressing)
        {
            WsAddressingWriter.Write(writer, addressing);
        }

        if (state.Risposta is IConCorrelazione { IdCorrelazione: { } correlazione })
        {
            IntestazioneCorrelazione.Write(writer, correlazione);
        }
    }

    private static void WriteBody(XmlWriter writer, Contenuto state) => state.Risposta.Write(writer);

    /// <summary>What an answer is made of.</summary>
    private sealed record Contenuto(WsAddressing? Addressing, Busta? Busta, IMessaggio Risposta)
    {
        public bool HasHeaders => Addressing is not null || Busta is not null || Risposta is IConCorrelazione { IdCorrelazione: not null };
    }
}
