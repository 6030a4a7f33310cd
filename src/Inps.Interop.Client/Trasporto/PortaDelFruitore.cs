using Inps.Interop.Prestazioni.Operazioni.Messaggi;
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

    /// <summary>An identifier for a busta that was not given before.</summary>
    public string NewIdentificatore() => identificatori.Next();

    /// <summary>The busta of a call. It may be sent again as it is: the IdMessaggio in the Body makes that safe.</summary>
    /// <param name="conversazione">
    /// The identifier of the busta that sends a lotto (asincrono asimmetrico): of this one for InviaLotto, which makes one where it is null; of an earlier
    /// one, obligatory, for StatoLotto and EsitiLotto. Null for every other action.
    /// </param>
    /// <exception cref="ArgumentException">The result of a lotto is asked for without a reference to its busta.</exception>
    public Busta Request(string servizio, string azione, string? conversazione)
    {
        var (apre, chiede) = (azione == InviaLottoRichiesta.Operazione, azione is StatoLottoRichiesta.Operazione or EsitiLottoRichiesta.Operazione);
        if (chiede && conversazione is null)
        {
            throw new ArgumentException($"On the Porta di Dominio {azione} refers to the busta that sent the lotto.", nameof(conversazione));
        }

        var identificatore = apre && conversazione is not null ? conversazione : NewIdentificatore();
        return new()
        {
            Mittente = [ente],
            Destinatario = istituto,
            ProfiloCollaborazione = apre || chiede ? EgovNames.AsincronoAsimmetrico : EgovNames.Sincrono,
            Collaborazione = apre ? identificatore : conversazione,
            Servizio = new(EgovNames.TipoSpc, servizio),
            Azione = azione,
            Identificatore = identificatore,
            OraRegistrazione = OraEgov.Of(time.GetUtcNow(), Roma, EgovNames.TempoLocale),
            RiferimentoMessaggio = chiede ? conversazione : null,
        };
    }

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
