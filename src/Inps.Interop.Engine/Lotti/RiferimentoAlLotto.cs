namespace Inps.Interop.Engine.Lotti;

/// <summary>How a lotto is named: by its number, by the identifier of who sent it, or by both. A text that cannot name one refers to nothing, which is the same answer as not found.</summary>
public readonly record struct RiferimentoAlLotto
{
    private RiferimentoAlLotto(long? numero, string? idLotto) => (Numero, IdLotto) = (numero, idLotto);

    internal long? Numero { get; }

    internal string? IdLotto { get; private init; }

    public static RiferimentoAlLotto ByNumeroLotto(string numeroLotto) => new(NumeroLotto.TryParse(numeroLotto, out var numero) ? numero : 0, null);

    /// <summary>The lotto of this number, if it was sent under this identifier.</summary>
    public static RiferimentoAlLotto ByBoth(string numeroLotto, string idLotto) => ByNumeroLotto(numeroLotto) with { IdLotto = idLotto };

    /// <summary>The newest lotto that the ente sent under this identifier.</summary>
    public static RiferimentoAlLotto ByIdLotto(string idLotto) => new(null, idLotto);

    internal IQueryable<Store.LottoRow> Of(IQueryable<Store.LottoRow> lotti, string ente)
    {
        var (numero, idLotto) = (Numero, IdLotto);
        var found = lotti.Where(l => l.Ente == ente);
        found = numero is null ? found : found.Where(l => l.NumeroLotto == numero);
        found = idLotto is null ? found : found.Where(l => l.IdLotto == idLotto);
        return found.OrderByDescending(l => l.NumeroLotto);
    }
}
