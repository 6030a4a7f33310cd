using Inps.Interop.Gateway.Operations;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>The published services as their contracts describe them: read once, when somebody first asks.</summary>
internal sealed class CatalogoServizi(OperationTable operations, CatalogoRegole regole)
{
    private readonly Lazy<IReadOnlyList<ServizioDescritto>> servizi = new(() => Read(operations, regole));

    /// <summary>Every version of every service, by name.</summary>
    public IReadOnlyList<ServizioDescritto> Servizi => servizi.Value;

    /// <summary>The latest version of a service; null when none is published under that name.</summary>
    public ServizioDescritto? Find(string nome) => Versioni(nome).LastOrDefault();

    /// <summary>The versions of a service, the oldest first.</summary>
    public IEnumerable<ServizioDescritto> Versioni(string nome) => Servizi.Where(servizio => servizio.Nome == nome).OrderBy(servizio => servizio.Versione, StringComparer.Ordinal);

    private static IReadOnlyList<ServizioDescritto> Read(OperationTable operations, CatalogoRegole regole) =>
    [
        .. from nome in operations.Servizi.Order(StringComparer.Ordinal)
           from versione in ContractFiles.Names.Select(file => file.Split('/')).Where(parti => parti[0] == nome && parti[^1] == nome + ".wsdl").Select(parti => parti[1])
           select LetturaWsdl.Read(nome, versione, DenominazioneOf(nome), CodesOf(nome, regole)),
    ];

    private static string DenominazioneOf(string servizio) => Catalogo.FindByServizio(servizio)?.Denominazione ?? servizio switch
    {
        OperationTable.GestioneDomande => "Gestione delle domande",
        OperationTable.InvioMassivo => "Invio massivo di domande",
        _ => servizio,
    };

    private static IReadOnlyList<string> CodesOf(string servizio, CatalogoRegole regole) =>
        Catalogo.FindByServizio(servizio)?.CodiciDelleRegole is { } codici ? [.. regole.Voci.Select(voce => voce.Codice).Where(codici.Contains)] : [];
}
