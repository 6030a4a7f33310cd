using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Client.Trasporto;

/// <summary>The patronato's own Porta di Dominio (SPCoop): the busta of a request, and what that of its answer must say.</summary>
internal sealed class PortaDelFruitore
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    private readonly Parte ente;
    private readonly Parte istituto;
    private readonly IdentificatoriEgov identificatori;
    private readonly TimeProvider time;

    /// <exception cref="ArgumentException">The code of the ente is missing or none.</exception>
    public PortaDelFruitore(PatronatoClientOptions options)
    {
        if (!IdentificatoreEgov.IsCode(options.CodiceEnte))
        {
            throw new ArgumentException("The Porta di Dominio needs the code of the ente: letters and digits, such as PAT901.", nameof(options));
        }

        (ente, istituto) = (new(EgovNames.TipoSpc, options.CodiceEnte!), new(EgovNames.TipoSpc, options.CodiceIstituto));
        (identificatori, time) = (new(options.CodiceEnte!, options.CodiceEnte + "SPCoopIT", nodo: 0, options.TimeProvider), options.TimeProvider);
    }

    /// <summary>The busta of a call. It may be sent again as it is: the IdMessaggio in the Body makes that safe.</summary>
    public Busta Request(string servizio, string azione) => new()
    {
        Mittente = [ente],
        Destinatario = istituto,
        ProfiloCollaborazione = EgovNames.Sincrono,
        Servizio = new(EgovNames.TipoSpc, servizio),
        Azione = azione,
        Identificatore = identificatori.Next(),
        OraRegistrazione = OraEgov.Of(time.GetUtcNow(), Roma, EgovNames.TempoLocale),
    };

    /// <summary>Checks that an answer is that to the request.</summary>
    /// <exception cref="ConnessioneException">It has no busta, or that of another exchange.</exception>
    public static void Check(SoapMessage answer, Busta request)
    {
        var seen = BustaReader.Read(answer.Bytes, answer.Charset, XmlLimits.Default) is BustaResult.Letta letta ? letta.Busta.RiferimentoMessaggio ?? "nessuno" : "nessuna busta";
        if (seen != request.Identificatore)
        {
            throw new ConnessioneException($"La risposta della Porta di Dominio non si riferisce al messaggio {request.Identificatore} (riferimento trovato: {seen}).", null);
        }
    }
}
