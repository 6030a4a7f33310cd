using System.Buffers;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Writes a typed answer once, in the SOAP version of its request.</summary>
internal static class AnswerWriter
{
    public static HostAnswer Write(Call call, IMessaggio risposta)
    {
        var message = call.Message.Value;
        var buffer = new ArrayBufferWriter<byte>(2048);
        var addressing = WsAddressing.ForAnswer(
            message.Addressing, call.Operation.Value.ResponseAction(call.Request.Servizio), $"urn:uuid:{call.IdTransazione:D}");
        SoapEnvelopeWriter.Write(
            buffer,
            message.Version,
            (addressing, risposta),
            addressing is null ? null : static (writer, state) => WsAddressingWriter.Write(writer, state.addressing!),
            static (writer, state) => state.risposta.Write(writer));
        return new HostAnswer(200, SoapMediaType.ContentTypeOf(message.Version), buffer.WrittenMemory, []);
    }
}
