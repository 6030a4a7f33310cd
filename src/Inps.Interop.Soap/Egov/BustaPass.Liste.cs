namespace Inps.Interop.Soap.Egov;

/// <summary>The lists that follow <c>IntestazioneMessaggio</c>.</summary>
internal sealed partial class BustaPass
{
    private List<Riscontro> Riscontri() => List("ListaRiscontri", "Riscontro", () =>
    {
        const string Posizione = "ListaRiscontri/Riscontro/";
        var identificatore = elements.Text("Identificatore").Text;
        Check(EgovFaultCodes.Egov115, Posizione + "Identificatore", identificatore);
        return new Riscontro(identificatore, Ora(EgovFaultCodes.Egov115, Posizione + "OraRegistrazione"));
    });

    private List<Trasmissione> Trasmissioni() => List("ListaTrasmissioni", "Trasmissione", () =>
    {
        const string Posizione = "ListaTrasmissioni/Trasmissione/";
        elements.Open("Origine");
        var origine = Parte(EgovFaultCodes.Egov116, Posizione + "Origine/IdentificativoParte");
        elements.Close("Origine");
        elements.Open("Destinazione");
        var destinazione = Parte(EgovFaultCodes.Egov116, Posizione + "Destinazione/IdentificativoParte");
        elements.Close("Destinazione");
        return new Trasmissione(origine, destinazione, Ora(EgovFaultCodes.Egov116, Posizione + "OraRegistrazione"));
    });

    private List<Eccezione> Eccezioni()
    {
        if (!elements.IsAt("ListaEccezioni"))
        {
            return [];
        }

        elements.Open("ListaEccezioni");
        var found = new List<Eccezione>();
        do
        {
            found.Add(Eccezione());
        }
        while (elements.IsAt("Eccezione"));
        elements.Close("ListaEccezioni");
        return found;
    }

    private Eccezione Eccezione()
    {
        string[] names = ["contestoCodifica", "codiceEccezione", "rilevanza", "posizione"];
        var values = elements.Empty("Eccezione", names);
        string Of(int index) => elements.Required(values, index, "Eccezione", names[index]);
        _ = Of(0);
        if (!Enum.TryParse<Rilevanza>(Of(2), out var rilevanza) || !Enum.IsDefined(rilevanza))
        {
            Tell(EgovFaultCodes.Egov100, "ListaEccezioni/Eccezione", $"rilevanza '{Cut(Of(2))}'.");
        }

        return new(Of(1), rilevanza, Of(3));
    }

    private List<T> List<T>(string list, string item, Func<T> read)
    {
        var found = new List<T>();
        if (!elements.IsAt(list))
        {
            return found;
        }

        elements.Open(list);
        do
        {
            elements.Open(item);
            found.Add(read());
            elements.Close(item);
        }
        while (elements.IsAt(item));
        elements.Close(list);
        return found;
    }
}
