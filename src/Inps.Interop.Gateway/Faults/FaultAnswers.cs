using System.Buffers;
using System.Globalization;
using System.Xml;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Gateway.Spcoop;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Gateway.Faults;

/// <summary>The one place where a refusal becomes a SOAP fault: the same shape from every stage (design D9).</summary>
internal static class FaultAnswers
{
    /// <summary>Namespace of the fault's subcodes and of <c>Errori</c> (contracts/comune/v1/errori.xsd).</summary>
    public const string Namespace = "http://inps.it/Interoperabilita/Errori/v1";

    private const string Problem = "urn:ietf:rfc:7807";
    private static readonly FaultStyle Style = new(Namespace, "err");

    /// <summary>The fault in the version of the request's media type; SOAP 1.2 while that is unknown (ruling 8).</summary>
    public static HostAnswer Write(Call call, Refusal refusal)
    {
        var (failure, status, busta) = call.Request.IsPortaDiDominio ? GuastoDellaPorta.Of(call, refusal) : (refusal.Failure, refusal.Failure.Code.HttpStatus, null);
        var version = call.Request.IsPortaDiDominio ? SoapVersion.Soap11 : call.MediaType.ValueOrNull?.Version ?? SoapVersion.Soap12;
        var buffer = new ArrayBufferWriter<byte>(2048);
        var addressing = WsAddressing.ForAnswer(
            refusal.Addressing ?? call.Message.ValueOrNull?.Addressing, WsAddressing.FaultAction, $"urn:uuid:{call.IdTransazione:D}");
        FaultWriter.Write(buffer, version, failure, Style, addressing, detail => WriteDetail(detail, call, failure, status), busta is null ? null : writer => BustaWriter.Write(writer, busta));
        var headers = new List<KeyValuePair<string, string>>();
        if (refusal.RetryAfter is { } retryAfter)
        {
            headers.Add(new("Retry-After", Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture)));
        }

        if (failure.Code.HttpStatus == 405)
        {
            headers.Add(new("Allow", "GET, HEAD, POST"));
        }

        return new HostAnswer(status, SoapMediaType.ContentTypeOf(version), buffer.WrittenMemory, headers);
    }

    private static void WriteDetail(XmlWriter writer, Call call, SoapFailure failure, int status)
    {
        writer.WriteStartElement("problem", Problem);
        writer.WriteElementString("type", Problem, $"urn:inps-interop:guasto:{failure.Code.Codice}");
        writer.WriteElementString("title", Problem, failure.Code.Categoria);
        writer.WriteElementString("status", Problem, status.ToString(CultureInfo.InvariantCulture));
        writer.WriteElementString("detail", Problem, LegalText.Safe($"{failure.MessaggioIt} {failure.Code.Rimedio}"));
        writer.WriteElementString("instance", Problem, $"urn:uuid:{call.IdTransazione:D}");
        writer.WriteEndElement();

        writer.WriteStartElement("Errori", Namespace);
        writer.WriteElementString("IdTransazione", Namespace, call.IdTransazione.ToString("D"));
        writer.WriteElementString("Fase", Namespace, call.Reached.ToString().ToLowerInvariant());
        writer.WriteElementString("customFaultCode", Namespace, failure.Code.Codice);
        writer.WriteElementString("TotaleErrori", Namespace, Math.Max(1, failure.TotalErrors).ToString(CultureInfo.InvariantCulture));
        foreach (var error in failure.Errors)
        {
            WriteError(writer, error, failure.Code.Rimedio);
        }

        writer.WriteEndElement();
    }

    private static void WriteError(XmlWriter writer, FaultError error, string rimedio)
    {
        writer.WriteStartElement("Errore", Namespace);
        writer.WriteElementString("Codice", Namespace, error.Codice);
        writer.WriteElementString("Messaggio", Namespace, LegalText.Safe(error.Messaggio));
        WriteOptional(writer, "Riga", error.Riga?.ToString(CultureInfo.InvariantCulture));
        WriteOptional(writer, "Colonna", error.Colonna?.ToString(CultureInfo.InvariantCulture));
        WriteOptional(writer, "XPath", error.XPath);
        WriteOptional(writer, "Valore", error.Valore);
        writer.WriteElementString("Rimedio", Namespace, error.Rimedio ?? rimedio);
        writer.WriteEndElement();
    }

    private static void WriteOptional(XmlWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteElementString(name, Namespace, LegalText.Safe(value));
        }
    }
}
