namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>A published service as its contract describes it.</summary>
/// <param name="Nome">Such as <c>AssegnoTemporaneo</c>.</param>
/// <param name="Denominazione">Name shown to people.</param>
/// <param name="File">Names of its contract files, the common ones that it imports included.</param>
/// <param name="Regole">Codes that its own operations may tell, in the order of the catalogue; empty where the service is no prestazione's.</param>
internal sealed record ServizioDescritto(
    string Nome,
    string Versione,
    string Denominazione,
    string Descrizione,
    IReadOnlyList<OperazioneDescritta> Operazioni,
    IReadOnlyList<string> File,
    IReadOnlyList<string> Regole)
{
    /// <summary>Null when the service has no such operation.</summary>
    public OperazioneDescritta? Operazione(string nome) => Operazioni.FirstOrDefault(operazione => operazione.Nome == nome);
}

/// <summary>An operation of the WSDL.</summary>
/// <param name="SoapAction">Value of the action.</param>
/// <param name="Intestazioni">Fields of the SOAP headers of the request, each block with its own first.</param>
/// <param name="Richiesta">Fields of the Body's child of the request, in the order of the message.</param>
/// <param name="Risposta">Fields of the answer's.</param>
internal sealed record OperazioneDescritta(
    string Nome,
    string Descrizione,
    string SoapAction,
    IReadOnlyList<CampoDescritto> Intestazioni,
    IReadOnlyList<CampoDescritto> Richiesta,
    IReadOnlyList<CampoDescritto> Risposta);

/// <summary>An element of a message.</summary>
/// <param name="Percorso">Local names from the first element, such as <c>PresentaDomanda/request/DomandaAlas/Testata</c>.</param>
/// <param name="Livello">0 for the first element.</param>
/// <param name="Occorrenze">Such as <c>1</c>, <c>0..1</c>, <c>1..30</c>, <c>0..n</c>.</param>
/// <param name="Tipo">Name of the type in the schema, or of its base where it has none.</param>
/// <param name="Vincoli">What the schema asks of the value, in Italian.</param>
/// <param name="Valori">The values that are allowed, where they are listed.</param>
internal sealed record CampoDescritto(
    string Percorso, int Livello, string Nome, string Occorrenze, string Tipo, string Descrizione, IReadOnlyList<string> Vincoli, IReadOnlyList<string> Valori);
