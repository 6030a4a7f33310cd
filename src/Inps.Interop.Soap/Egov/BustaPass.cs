using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Egov;

/// <summary>The content model of <c>Intestazione</c>: structure is refused at once, wrong values are collected.</summary>
internal sealed partial class BustaPass(XmlReader reader)
{
    private const string Messaggio = "IntestazioneMessaggio/";
    private const int SequenzaLength = 7;
    private readonly BustaElements elements = new(reader);

    /// <summary>What the content breaks, in the order of the document.</summary>
    public List<RilievoBusta> Rilievi { get; } = [];

    public XmlRefusedException Refuse(string it, string en) => elements.Refuse(it, en);

    /// <summary>Reads the block that the reader stands on.</summary>
    /// <exception cref="XmlRefusedException">It has not the structure of the schema.</exception>
    public Busta Read()
    {
        var actor = reader.GetAttribute("actor", SoapNames.Namespace11);
        var mustUnderstand = reader.GetAttribute("mustUnderstand", SoapNames.Namespace11);
        elements.Open(EgovNames.Intestazione);
        if (actor != EgovNames.Actor || mustUnderstand?.Trim() != "1")
        {
            Tell(EgovFaultCodes.Egov100, "", $"actor='{Cut(actor)}', mustUnderstand='{Cut(mustUnderstand)}'.");
        }

        var busta = IntestazioneMessaggio() with { Riscontri = Riscontri(), Trasmissioni = Trasmissioni(), Eccezioni = Eccezioni() };
        elements.Close(EgovNames.Intestazione);
        return busta;
    }

    private Busta IntestazioneMessaggio()
    {
        elements.Open("IntestazioneMessaggio");
        var mittente = Mittente();
        elements.Open("Destinatario");
        var destinatario = Parte(EgovFaultCodes.Egov102, Messaggio + "Destinatario/IdentificativoParte");
        elements.Close("Destinatario");
        var (profilo, collaborazione, servizio, azione) = (Profilo(), Collaborazione(), Servizio(), Azione());
        elements.Open("Messaggio");
        var busta = new Busta
        {
            Mittente = mittente,
            Destinatario = destinatario,
            ProfiloCollaborazione = profilo,
            Collaborazione = collaborazione,
            Servizio = servizio,
            Azione = azione,
            Identificatore = Identificatore(),
            OraRegistrazione = Ora(EgovFaultCodes.Egov108, Messaggio + "Messaggio/OraRegistrazione"),
            RiferimentoMessaggio = Riferimento(),
            Scadenza = Scadenza(),
        };
        elements.Close("Messaggio");
        busta = busta with { ProfiloTrasmissione = ProfiloTrasmissione(), Sequenza = Sequenza() };
        elements.Close("IntestazioneMessaggio");
        return busta;
    }

    private List<Parte> Mittente()
    {
        elements.Open("Mittente");
        var parti = new List<Parte>();
        do
        {
            parti.Add(Parte(EgovFaultCodes.Egov101, Messaggio + "Mittente/IdentificativoParte"));
        }
        while (elements.IsAt("IdentificativoParte"));
        elements.Close("Mittente");
        return parti;
    }

    private Parte Parte(FaultCode code, string posizione)
    {
        var (codice, attributes) = elements.Text("IdentificativoParte", "tipo", "indirizzoTelematico");
        var tipo = elements.Required(attributes, 0, "IdentificativoParte", "tipo");
        if (!IdentificatoreEgov.IsCode(codice))
        {
            Tell(code, posizione, $"'{Cut(codice)}'.");
        }

        return new(tipo, codice, attributes[1]);
    }

    private string? Profilo()
    {
        if (!elements.IsAt("ProfiloCollaborazione"))
        {
            return null;
        }

        var profilo = elements.Text("ProfiloCollaborazione", "servizioCorrelato", "tipo").Text;
        if (!EgovNames.IsProfilo(profilo))
        {
            Tell(EgovFaultCodes.Egov103, Messaggio + "ProfiloCollaborazione", $"'{Cut(profilo)}'.");
        }

        return profilo;
    }

    private string? Collaborazione()
    {
        if (!elements.IsAt("Collaborazione"))
        {
            return null;
        }

        var collaborazione = elements.Text("Collaborazione").Text;
        Check(EgovFaultCodes.Egov104, Messaggio + "Collaborazione", collaborazione);
        return collaborazione;
    }

    private Servizio? Servizio()
    {
        if (!elements.IsAt("Servizio"))
        {
            return null;
        }

        var (nome, attributes) = elements.Text("Servizio", "tipo");
        return new(elements.Required(attributes, 0, "Servizio", "tipo"), nome);
    }

    private string? Azione() => elements.IsAt("Azione") ? elements.Text("Azione").Text : null;

    private string Identificatore()
    {
        const string Posizione = Messaggio + "Messaggio/Identificatore";
        var identificatore = elements.Text("Identificatore").Text;
        if (identificatore.Length == 0)
        {
            Tell(EgovFaultCodes.Egov107, Posizione, "");
        }
        else
        {
            Check(EgovFaultCodes.Egov110, Posizione, identificatore);
        }

        return identificatore;
    }

    private string? Riferimento()
    {
        const string Posizione = Messaggio + "Messaggio/RiferimentoMessaggio";
        if (!elements.IsAt("RiferimentoMessaggio"))
        {
            return null;
        }

        var riferimento = elements.Text("RiferimentoMessaggio").Text;
        if (riferimento.Length == 0)
        {
            Tell(EgovFaultCodes.Egov109, Posizione, "");
        }
        else
        {
            Check(EgovFaultCodes.Egov111, Posizione, riferimento);
        }

        return riferimento;
    }

    private OraEgov Ora(FaultCode code, string posizione)
    {
        var (text, attributes) = elements.Text("OraRegistrazione", "tempo");
        var ora = OraEgov.Read(text, elements.Required(attributes, 0, "OraRegistrazione", "tempo"));
        if (ora.Ora is null || ora.Tempo is not (EgovNames.TempoLocale or EgovNames.TempoSpc))
        {
            Tell(code, posizione, $"'{Cut(text)}', tempo '{Cut(ora.Tempo)}'.");
        }

        return ora;
    }

    private OraEgov? Scadenza()
    {
        if (!elements.IsAt("Scadenza"))
        {
            return null;
        }

        var scadenza = OraEgov.Read(elements.Text("Scadenza").Text, tempo: null);
        if (scadenza.Ora is null)
        {
            Tell(EgovFaultCodes.Egov112, Messaggio + "Messaggio/Scadenza", $"'{Cut(scadenza.Testo)}'.");
        }

        return scadenza;
    }

    private ProfiloTrasmissione? ProfiloTrasmissione()
    {
        if (!elements.IsAt("ProfiloTrasmissione"))
        {
            return null;
        }

        var attributes = elements.Empty("ProfiloTrasmissione", "inoltro", "confermaRicezione");
        var (inoltro, conferma) = (attributes[0] ?? EgovNames.PiuDiUnaVolta, attributes[1] ?? "false");
        if (inoltro is not (EgovNames.AlPiuUnaVolta or EgovNames.PiuDiUnaVolta) || conferma is not ("true" or "false" or "1" or "0"))
        {
            Tell(EgovFaultCodes.Egov113, Messaggio + "ProfiloTrasmissione", $"inoltro '{Cut(inoltro)}', confermaRicezione '{Cut(conferma)}'.");
        }

        return new(inoltro, conferma is "true" or "1");
    }

    private string? Sequenza()
    {
        if (!elements.IsAt("Sequenza"))
        {
            return null;
        }

        var numero = elements.Required(elements.Empty("Sequenza", "numeroProgressivo"), 0, "Sequenza", "numeroProgressivo");
        if (numero.Length != SequenzaLength || !numero.All(char.IsAsciiDigit) || numero.All(digit => digit == '0'))
        {
            Tell(EgovFaultCodes.Egov114, Messaggio + "Sequenza", $"numeroProgressivo '{Cut(numero)}'.");
        }

        return numero;
    }

    private void Check(FaultCode code, string posizione, string identificatore)
    {
        if (!IdentificatoreEgov.TryParse(identificatore, out _))
        {
            Tell(code, posizione, $"'{Cut(identificatore)}'.");
        }
    }

    private void Tell(FaultCode code, string posizione, string seen) =>
        Rilievi.Add(new(code, posizione, seen.Length == 0 ? "" : $"Trovato: {seen}", seen.Length == 0 ? "" : $"Found: {seen}") { Riga = elements.Line, Colonna = elements.Column });

    private static string Cut(string? text) => text is null ? "" : text.Length <= 80 ? text : text[..80] + "…";
}
