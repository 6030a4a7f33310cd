using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>What the demo shows of an answer.</summary>
internal sealed record DemoAnswer(string Esito, string NumeroDomanda, string Protocollo, string Codici)
{
    private static readonly HashSet<(string Namespace, string LocalName)> NoHeaders = [];

    public static DemoAnswer Read(byte[] bytes, Prestazione prestazione)
    {
        SoapMediaType.TryParse(SoapMediaType.ContentTypeOf(SoapVersion.Soap12), null, out var mediaType);
        switch (AnswerReader.Read(bytes, mediaType!, XmlLimits.Default, NoHeaders))
        {
            case AnswerResult.Answer answer:
                using (var reader = answer.Message.OpenBody())
                {
                    return Of(PresentaDomandaRisposta.Read(reader, prestazione));
                }

            case AnswerResult.Faulted faulted:
                return new DemoAnswer("FAULT", "-", "-", faulted.Fault.Subcode ?? "-");
            default:
                return new DemoAnswer("ILLEGGIBILE", "-", "-", "-");
        }
    }

    /// <summary>The outcomes that an answer of EsitiLotto holds; null for a fault, or when there are none.</summary>
    public static PaginaEsiti? ReadEsiti(byte[] bytes)
    {
        SoapMediaType.TryParse(SoapMediaType.ContentTypeOf(SoapVersion.Soap12), null, out var mediaType);
        if (AnswerReader.Read(bytes, mediaType!, XmlLimits.Default, NoHeaders) is not AnswerResult.Answer answer)
        {
            return null;
        }

        using var reader = answer.Message.OpenBody();
        return EsitiLottoRisposta.Read(reader).Pagina;
    }

    public static DemoAnswer Of(EsitoElementoLotto elemento) => new(
        NomiWire.Name(elemento.Esito),
        elemento.NumeroDomanda?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-",
        elemento.NumeroProtocollo ?? "-",
        string.Join(' ', elemento.Segnalazioni.Select(segnalazione => segnalazione.Codice).Distinct()));

    private static DemoAnswer Of(PresentaDomandaRisposta risposta) => new(
        NomiWire.Name(risposta.Esito.Esito),
        risposta.Registrazione?.NumeroDomanda.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-",
        risposta.Registrazione?.NumeroProtocollo ?? "-",
        string.Join(' ', risposta.Esito.Segnalazioni.Select(segnalazione => segnalazione.Codice).Distinct()));
}
